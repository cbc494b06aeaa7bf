"""The models page's values and controllers: which model files there are, and what can be done with them."""
