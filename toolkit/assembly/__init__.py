"""The order in which a packet is made, here or in a process of its own."""
