<?php
/**
 * The clinic's defaults in the database: who may change them, and what is let in.
 *
 * @package LumbarCheck
 */

namespace LumbarCheck;

defined( 'ABSPATH' ) || exit;

/** Name of the settings page, and of the group of settings on it. */
const PAGE = 'lumbar-check';

add_action( 'admin_init', __NAMESPACE__ . '\register_defaults' );

/**
 * Registers the defaults. WordPress asks for its own token, and for the right to manage options, before it saves them.
 */
function register_defaults() {
	register_setting(
		PAGE,
		DEFAULTS,
		array(
			'type'              => 'object',
			'sanitize_callback' => __NAMESPACE__ . '\receive_defaults',
			'show_in_rest'      => false,
		)
	);
}

/**
 * What is kept of a form that was sent, with a message for each value that is not.
 *
 * @param mixed $sent From the form, by name.
 * @return string[] Values by name, without empty ones.
 */
function receive_defaults( $sent ) {
	$sent  = is_array( $sent ) ? $sent : array();
	$clean = array_filter( clean_all( $sent ), 'strlen' );
	foreach ( array_keys( options() ) as $name ) {
		$value = $sent[ $name ] ?? '';
		if ( is_string( $value ) && '' !== trim( $value ) && ! isset( $clean[ $name ] ) ) {
			/* translators: %s: name of a setting. */
			$message = sprintf( __( '“%s” was not saved, because it cannot be used as it is.', 'lumbar-check' ), option_label( $name ) );
			add_settings_error( DEFAULTS, $name, $message );
		}
	}
	if ( isset( $clean['accent'] ) && contrast( $clean['accent'], PAPER ) < READABLE ) {
		$message = __( 'Links in this accent colour are hard to read on white. Choose a darker one.', 'lumbar-check' );
		add_settings_error( DEFAULTS, 'accent-contrast', $message, 'warning' );
	}
	return $clean;
}
