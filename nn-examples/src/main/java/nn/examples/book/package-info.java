/** Programs that the chapters of the book were written around: each prints what one argument needs in numbers. */
package nn.examples.book;
