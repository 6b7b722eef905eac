"""How often Python looks for garbage in circles: settled before all else is loaded, so this loads nothing."""

import gc

# Python looks after every 700 new objects, which finds next to nothing while modules are loaded and documents
# built, and takes a tenth of the time of either; after so many it takes a hundredth and finds as little.
OBJECTS_BETWEEN_COLLECTIONS = 200_000


def collect_seldom() -> None:
    """Let Python look for garbage in circles less often than by itself; call it as a process begins."""
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
