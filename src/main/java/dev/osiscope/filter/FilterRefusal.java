package dev.osiscope.filter;

/// Ends the reading of a text that is no filter. It never leaves the package: [Filter#compile] makes a value of it.
final class FilterRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient FilterError error;

    FilterRefusal(FilterError error) {
        super(error.problem().key(), null, false, false);
        this.error = error;
    }

    FilterError error() {
        return error;
    }
}
