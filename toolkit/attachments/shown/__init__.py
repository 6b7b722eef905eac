"""Public files of PDF attachments: what their pages show, kept by lists of what may be there."""
