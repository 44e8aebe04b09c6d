/**
 * The page of a case that a board has before it: what is recommended and why, what the board
 * decides, and what would be if a fact were another.
 */
package io.osteon.web.mdt.board;
