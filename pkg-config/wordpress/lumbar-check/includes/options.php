<?php
/**
 * What can be set, in the block, in the shortcode and as the clinic's default.
 *
 * An option is named as the element's attribute, but for `accent`, which is a custom property. Its value is a string that
 * has been cleaned; the empty string means that there is none.
 *
 * @package LumbarCheck
 */

namespace LumbarCheck;

defined( 'ABSPATH' ) || exit;

/** The one option that this plugin keeps in the database: the clinic's defaults, by name. */
const DEFAULTS = 'lumbar_check_defaults';

/** Languages that the widget speaks. */
const LANGUAGES = array( 'ar', 'de', 'en', 'es', 'fr', 'pl' );

/** Regions that have names of their own, the last for a country without one here. Any country code will do as well. */
const REGIONS = array( 'uk', 'ie', 'us', 'ca', 'au', 'nz', 'eu', 'elsewhere' );

/**
 * Every option, with the function that cleans it and, if there are few, its values.
 *
 * @return array[] By name, in the order in which they are best set.
 */
function options() {
	return array(
		'pack'          => array(
			'clean'  => 'clean_pack',
			'values' => array_keys( pack_titles() ),
		),
		'region'        => array(
			'clean'  => 'clean_country',
			'values' => REGIONS,
		),
		'lang'          => array(
			'clean'  => 'clean_language',
			'values' => LANGUAGES,
		),
		'heading-level' => array( 'values' => array( '1', '2', '3', '4', '5', '6' ) ),
		'layout'        => array( 'values' => array( 'steps', 'single' ) ),
		'history'       => array( 'values' => array( 'on', 'off' ) ),
		'loading'       => array( 'values' => array( 'lazy', 'eager' ) ),
		'theme'         => array( 'values' => array( 'auto', 'light', 'dark' ) ),
		'accent'        => array( 'clean' => 'clean_colour' ),
		'clinic-name'   => array( 'clean' => 'clean_text' ),
		'booking-url'   => array( 'clean' => 'clean_link' ),
		'phone'         => array( 'clean' => 'clean_phone' ),
		'share-base'    => array( 'clean' => 'clean_page' ),
		'hide-tips'     => array( 'clean' => 'clean_tips' ),
	) + note_options();
}

/**
 * The options for what the clinic says under a tip: a text, and a link.
 *
 * @return array[] By name.
 */
function note_options() {
	$options = array();
	foreach ( tips() as $id ) {
		$options[ 'note-' . $id ] = array( 'clean' => 'clean_note' );
		$options[ 'link-' . $id ] = array( 'clean' => 'clean_secure_page' );
	}
	return $options;
}

/**
 * The ids of the tips that a clinic may hide or add a note to, of all packs.
 *
 * @return string[]
 */
function tips() {
	$tips = array_keys( tip_titles( 'en' ) );
	foreach ( packs() as $pack ) {
		$tips = array_merge( $tips, $pack['tips'] ?? array() );
	}
	return array_unique( $tips );
}

/**
 * What the tips of the built-in pack are called.
 *
 * @param string $language One of LANGUAGES.
 * @return string[] By id.
 */
function tip_titles( $language ) {
	static $titles;
	$titles = $titles ?? require dirname( FILE ) . '/tips/titles.php';
	return $titles[ $language ];
}

/**
 * The name that a block attribute has for an option: `headingLevel` for `heading-level`.
 *
 * @param string $name Of an option.
 * @return string
 */
function block_attribute( $name ) {
	return lcfirst( str_replace( '-', '', ucwords( $name, '-' ) ) );
}

/**
 * The options as they hold for one widget.
 *
 * @param array $given What the author set, by name. An option that is missing, or that cannot be used, is the clinic's
 *                     default; one that is empty stays empty.
 * @return string[] By name, all of them.
 */
function chosen( array $given ) {
	$defaults = clinic_defaults();
	$chosen   = array();
	foreach ( array_keys( options() ) as $name ) {
		$value   = $given[ $name ] ?? null;
		$usable  = clean( $name, $value );
		$is_none = is_string( $value ) && '' === trim( $value );

		$chosen[ $name ] = '' !== $usable || $is_none ? $usable : $defaults[ $name ] ?? '';
	}
	return $chosen;
}

/**
 * The clinic's defaults, by name, without those that are not set.
 *
 * @return string[]
 */
function clinic_defaults() {
	$kept = get_option( DEFAULTS, array() );
	return array_filter( clean_all( is_array( $kept ) ? $kept : array() ), 'strlen' );
}

/**
 * Values by name, cleaned.
 *
 * @param array $values What somebody sent.
 * @return string[] By name, all options.
 */
function clean_all( array $values ) {
	$clean = array();
	foreach ( array_keys( options() ) as $name ) {
		$clean[ $name ] = clean( $name, $values[ $name ] ?? '' );
	}
	return $clean;
}

/**
 * A value that may be used for an option.
 *
 * @param string $name  Of the option.
 * @param mixed  $value From wherever.
 * @return string Empty, if the value is of no use.
 */
function clean( $name, $value ) {
	if ( is_array( $value ) ) {
		// Of a form with a box to tick for each.
		$value = implode( ' ', array_filter( $value, 'is_string' ) );
	}
	if ( ! is_scalar( $value ) ) {
		return '';
	}
	$option = options()[ $name ];
	$value  = trim( (string) $value );
	if ( isset( $option['clean'] ) ) {
		return call_user_func( __NAMESPACE__ . '\\' . $option['clean'], $value );
	}
	return in_array( strtolower( $value ), $option['values'], true ) ? strtolower( $value ) : '';
}

/**
 * A region's name or a country code, in small letters.
 *
 * @param string $value Anything.
 * @return string
 */
function clean_country( $value ) {
	return preg_match( '/^([a-z]{2}|elsewhere)$/i', $value ) ? strtolower( $value ) : '';
}

/**
 * A language tag.
 *
 * @param string $value Anything, `de_DE` included.
 * @return string
 */
function clean_language( $value ) {
	$value = str_replace( '_', '-', $value );
	return preg_match( '/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i', $value ) ? $value : '';
}

/**
 * A colour as three or six hexadecimal digits behind a number sign. Nothing else can get into the style attribute.
 *
 * @param string $value Anything.
 * @return string
 */
function clean_colour( $value ) {
	return strtolower( (string) sanitize_hex_color( $value ) );
}

/**
 * One line of text without markup.
 *
 * @param string $value Anything.
 * @return string
 */
function clean_text( $value ) {
	return mb_substr( sanitize_text_field( $value ), 0, 120 );
}

/**
 * A telephone number as it is written: one line with at least three digits.
 *
 * @param string $value Anything.
 * @return string
 */
function clean_phone( $value ) {
	$value = clean_text( $value );
	return preg_match_all( '/[0-9]/', $value ) >= 3 ? $value : '';
}

/**
 * An address that a reader may follow: a page, a mail or a call.
 *
 * @param string $value Anything, `javascript:` included.
 * @return string
 */
function clean_link( $value ) {
	return esc_url_raw( $value, array( 'http', 'https', 'mailto', 'tel' ) );
}

/**
 * Ids of tips, with spaces between.
 *
 * @param string $value Anything.
 * @return string
 */
function clean_tips( $value ) {
	return implode( ' ', array_intersect( tips(), preg_split( '/\s+/', $value ) ) );
}

/**
 * A sentence or two without markup.
 *
 * @param string $value Anything.
 * @return string
 */
function clean_note( $value ) {
	return mb_substr( sanitize_text_field( $value ), 0, 400 );
}

/**
 * The address of a page that is not sent in the clear.
 *
 * @param string $value Anything, `javascript:` included.
 * @return string
 */
function clean_secure_page( $value ) {
	return esc_url_raw( $value, array( 'https' ) );
}

/**
 * The address of a page.
 *
 * @param string $value Anything, `javascript:` included.
 * @return string
 */
function clean_page( $value ) {
	return esc_url_raw( $value, array( 'http', 'https' ) );
}
