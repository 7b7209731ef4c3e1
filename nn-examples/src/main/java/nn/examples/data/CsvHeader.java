package nn.examples.data;

/** Whether a table in a file has names above its columns. */
public enum CsvHeader {

    /** The first line is data like any other. */
    NONE,

    /** The first line holds the names, each of them once. */
    FIRST_LINE
}
