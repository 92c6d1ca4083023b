<?php
/**
 * Colours, as far as it takes to keep text on them readable.
 *
 * @package LumbarCheck
 */

namespace LumbarCheck;

defined( 'ABSPATH' ) || exit;

/** The ground that the widget draws on in light pages. */
const PAPER = '#fdfbf7';

/** The least contrast of readable text, by WCAG 2.2, success criterion 1.4.3. */
const READABLE = 4.5;

/**
 * Whichever of white and near-black is easier to read on a colour.
 *
 * @param string $colour Three or six hexadecimal digits behind a number sign.
 * @return string A colour in the same form.
 */
function readable_on( $colour ) {
	$dark = '#0e2723';
	return contrast( $colour, '#ffffff' ) >= contrast( $colour, $dark ) ? '#ffffff' : $dark;
}

/**
 * The contrast of two colours by WCAG 2.2, from 1 to 21.
 *
 * @param string $one   A colour.
 * @param string $other Another.
 * @return float
 */
function contrast( $one, $other ) {
	$light = array( luminance( $one ), luminance( $other ) );
	return ( max( $light ) + 0.05 ) / ( min( $light ) + 0.05 );
}

/**
 * The relative luminance of a colour by WCAG 2.2, from 0 to 1.
 *
 * @param string $colour Three or six hexadecimal digits behind a number sign.
 * @return float
 */
function luminance( $colour ) {
	$digits = ltrim( $colour, '#' );
	if ( 3 === strlen( $digits ) ) {
		$digits = $digits[0] . $digits[0] . $digits[1] . $digits[1] . $digits[2] . $digits[2];
	}
	$linear = array();
	foreach ( str_split( $digits, 2 ) as $channel ) {
		$value    = hexdec( $channel ) / 255;
		$linear[] = $value <= 0.04045 ? $value / 12.92 : pow( ( $value + 0.055 ) / 1.055, 2.4 );
	}
	return 0.2126 * $linear[0] + 0.7152 * $linear[1] + 0.0722 * $linear[2];
}
