<?php
/**
 * Removes what the plugin kept: the clinic's defaults, on every site of a network.
 *
 * @package LumbarCheck
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	$lumbar_check_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $lumbar_check_sites as $lumbar_check_site ) {
		switch_to_blog( $lumbar_check_site );
		delete_option( 'lumbar_check_defaults' );
		restore_current_blog();
	}
} else {
	delete_option( 'lumbar_check_defaults' );
}
