<?php
/**
 * Keeps WordPress itself from doing what the tests forbid the plugin to do: keeping things in the browser and asking
 * other servers.
 */

// It keeps in the session's storage which emoji the browser can draw.
remove_action( 'wp_head', 'print_emoji_detection_script', 7 );
remove_action( 'admin_print_scripts', 'print_emoji_detection_script' );

// Pictures of authors come from another server.
add_filter( 'pre_option_show_avatars', '__return_zero' );

// A dash in titles is an entity, which the tests would have to decode to compare.
add_filter(
	'document_title_separator',
	static function () {
		return '|';
	}
);
