/** Small programs behind the chapters of the book: each prints what a chapter shows. */
package nn.examples.book;
