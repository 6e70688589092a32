"""One module a format, each a function from statements to that format."""
