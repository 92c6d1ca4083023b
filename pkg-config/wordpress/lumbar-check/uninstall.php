<?php
/**
 * Removes what the plugin kept: the clinic's defaults and packs, on every site of a network.
 *
 * @package LumbarCheck
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/**
 * Removes what was kept on one site.
 */
function lumbar_check_forget() {
	delete_option( 'lumbar_check_defaults' );
	delete_option( 'lumbar_check_packs' );
	$place = wp_upload_dir( null, false )['basedir'] . '/lumbar-check';
	array_map( 'wp_delete_file', (array) glob( $place . '/*/*.json' ) );
	foreach ( array_merge( (array) glob( $place . '/*', GLOB_ONLYDIR ), array( $place ) ) as $folder ) {
		if ( is_dir( $folder ) ) {
			rmdir( $folder ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_system_operations_rmdir -- it is empty.
		}
	}
}

if ( is_multisite() ) {
	$lumbar_check_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $lumbar_check_sites as $lumbar_check_site ) {
		switch_to_blog( $lumbar_check_site );
		lumbar_check_forget();
		restore_current_blog();
	}
} else {
	lumbar_check_forget();
}
