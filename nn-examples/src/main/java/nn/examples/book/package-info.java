/** The programs of the book: each prints the figures that a chapter speaks of. */
package nn.examples.book;
