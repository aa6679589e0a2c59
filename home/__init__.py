"""The front page, the fronts of the municipalities, standard pages and the frame around them."""
