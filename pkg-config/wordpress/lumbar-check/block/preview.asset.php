<?php
/**
 * What the preview's script needs of WordPress.
 *
 * @package LumbarCheck
 */

return array(
	'dependencies' => array( 'wp-compose', 'wp-data', 'wp-element', 'wp-html-entities', 'wp-i18n' ),
	'version'      => '0.1.0',
);
