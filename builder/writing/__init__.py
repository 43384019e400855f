"""From a revision to files. Only writers touch the disk."""
