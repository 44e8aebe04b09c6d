/** Cases of the board under pseudonyms, and the records that came in for them. */
package io.osteon.mdt.patient;
