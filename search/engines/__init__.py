"""Three engines behind one contract; counting, ranking and filters are the same for all."""
