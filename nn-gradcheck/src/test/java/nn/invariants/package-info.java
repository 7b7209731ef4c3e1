/** What gradients satisfy exactly or but for rounding: checks without any step size. */
package nn.invariants;
