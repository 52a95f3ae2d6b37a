"""What text means, on the user's own machine. Ground: knows neither Django nor any stage."""
