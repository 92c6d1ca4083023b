<?php
/**
 * What a reader sees until the widget is drawn, and if it never is: the warning signs and whom to call.
 *
 * The words are the pack's own; the files in `fallback/` are generated from it.
 *
 * @package LumbarCheck
 */

namespace LumbarCheck;

defined( 'ABSPATH' ) || exit;

/**
 * The warning signs as plain HTML.
 *
 * @param string $lang   The widget's language, or empty for the page's.
 * @param string $region Whom to call: a region or a country code, or empty for the country in the language.
 * @return string
 */
function fallback( $lang, $region ) {
	$page     = get_bloginfo( 'language' );
	$language = spoken( array( $lang, $page ) );
	$words    = require dirname( FILE ) . '/fallback/' . $language . '.php';
	$country  = '' !== $region ? $region : country( array( $lang, $page ) );
	$call     = $words['call'][ region_of( $country ) ];

	$signs = '';
	foreach ( $words['signs'] as $sign ) {
		$signs .= '<li>' . esc_html( $sign ) . '</li>';
	}
	return sprintf(
		'<div lang="%1$s" dir="%2$s"><p>%3$s</p><ul>%4$s</ul><p><strong>%5$s %6$s</strong></p></div>',
		esc_attr( $language ),
		esc_attr( $words['direction'] ),
		esc_html( $words['lead'] ),
		$signs,
		esc_html( $words['emergency'] ),
		esc_html( $call )
	);
}

/**
 * The first of some languages for which there are words, else English.
 *
 * @param string[] $tags Language tags, the best first.
 * @return string
 */
function spoken( array $tags ) {
	foreach ( $tags as $tag ) {
		$language = strtolower( explode( '-', $tag )[0] );
		if ( in_array( $language, LANGUAGES, true ) ) {
			return $language;
		}
	}
	return 'en';
}

/**
 * The language that an administrator or author reads in, if the tips have titles in it, else English.
 *
 * @return string
 */
function admin_language() {
	return spoken( array( str_replace( '_', '-', get_user_locale() ) ) );
}

/**
 * The first country that is named in some language tags: `AT` in `de-AT`.
 *
 * @param string[] $tags Language tags, the best first.
 * @return string Empty, if none is named.
 */
function country( array $tags ) {
	foreach ( $tags as $tag ) {
		foreach ( array_slice( explode( '-', $tag ), 1 ) as $part ) {
			if ( 2 === strlen( $part ) ) {
				return $part;
			}
		}
	}
	return '';
}

/**
 * The region that a region's name or a country code stands for.
 *
 * @param string $name In any case.
 * @return string A key of the words for whom to call.
 */
function region_of( $name ) {
	$countries = require dirname( FILE ) . '/fallback/countries.php';
	if ( isset( $countries[ strtolower( $name ) ] ) ) {
		return strtolower( $name );
	}
	foreach ( $countries as $region => $codes ) {
		if ( in_array( strtoupper( $name ), $codes, true ) ) {
			return $region;
		}
	}
	return 'elsewhere';
}
