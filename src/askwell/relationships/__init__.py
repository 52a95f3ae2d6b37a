"""What we owe each other. Nothing here yet: thanks, promises and updates come with their own issue."""
