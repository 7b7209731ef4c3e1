package nn.optim.files;

/** A file is damaged, of another kind, or does not fit. The message says which file, which entry of it, and why. */
public final class FileFormatException extends RuntimeException {

    private static final long serialVersionUID = 1;

    FileFormatException(String place, String reason, Throwable cause) {
        super(place + ": " + reason, cause);
    }
}
