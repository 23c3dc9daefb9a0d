"""Small talk, pictures, and what people correct. It never touches a call."""
