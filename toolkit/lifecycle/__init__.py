"""What is done to a meeting's documents once they are made: issued, supplemented, revised, approved."""
