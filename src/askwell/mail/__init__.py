"""Letters and invitations on their way in and out. Ground: knows neither Django nor any stage. Nothing here yet."""
