<?php
/**
 * Installs WordPress into a site and prints its version.
 *
 * Usage: php install.php SITE
 */

define( 'WP_INSTALLING', true );
require __DIR__ . '/visit.php';
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install( 'Backs', 'admin', 'admin@example.test', true, '', 'admin-password' );
update_option( 'permalink_structure', '/%postname%/' );

foreach ( array( 'author', 'editor' ) as $lumbar_role ) {
	wp_insert_user(
		array(
			'user_login' => $lumbar_role,
			'user_pass'  => $lumbar_role . '-password',
			'user_email' => $lumbar_role . '@example.test',
			'role'       => $lumbar_role,
		)
	);
}

// Without the windows that greet a newcomer.
foreach ( get_users() as $lumbar_user ) {
	$lumbar_preferences = array(
		'core'           => array( 'enableChoosePatternModal' => false ),
		'core/edit-post' => array(
			'welcomeGuide'   => false,
			'fullscreenMode' => false,
		),
		'_modified'      => gmdate( 'c' ),
	);
	update_user_meta( $lumbar_user->ID, $GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences', $lumbar_preferences );
}

echo get_bloginfo( 'version' ), "\n";
