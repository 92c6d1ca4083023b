<?php
/**
 * What the editor's script needs of WordPress, and the preview's script before it.
 *
 * @package LumbarCheck
 */

return array(
	'dependencies' => array( 'lumbar-check-lumbar-check-editor-script', 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-html-entities', 'wp-i18n' ),
	'version'      => '0.1.0',
);
