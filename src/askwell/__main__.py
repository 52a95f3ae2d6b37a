"""`python -m askwell` is the same as `askwell`."""

from askwell.cli.main import main

if __name__ == "__main__":
    main()
