"""The facts of a page as a line names them: each knows how to check, read and write one key."""
