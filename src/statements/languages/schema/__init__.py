"""What each room needs to know of a language: one attrs class a room."""
