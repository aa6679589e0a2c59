"""What every search engine has to do alike."""
