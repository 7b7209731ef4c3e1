/** Losses: how far a prediction is from its target, and which way is down. */
package nn.layers.losses;
