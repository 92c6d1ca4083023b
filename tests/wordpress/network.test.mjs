/** A network of sites, as clinics with several practices have. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { onEachRelease } from "./each-release.mjs";

/** What WordPress tells administrators to put into wp-config.php, for sites in folders. */
const NETWORK = `<?php
define( 'WP_ALLOW_MULTISITE', true );
define( 'MULTISITE', true );
define( 'SUBDOMAIN_INSTALL', false );
define( 'DOMAIN_CURRENT_SITE', $_SERVER['HTTP_HOST'] );
define( 'PATH_CURRENT_SITE', '/' );
define( 'SITE_ID_CURRENT_SITE', 1 );
define( 'BLOG_ID_CURRENT_SITE', 1 );
`;

onEachRelease((eachRelease) => {
  eachRelease("Deleting the plugin of a network leaves nothing behind on any of its sites", async ({ site }) => {
    const { host } = new URL(site.origin);
    site.php(`
      require_once ABSPATH . 'wp-admin/includes/network.php';
      require_once ABSPATH . 'wp-admin/includes/upgrade.php';
      foreach ( $wpdb->tables( 'ms_global' ) as $table => $prefixed ) { $wpdb->$table = $prefixed; }
      install_network();
      return populate_network( 1, '${host}', 'admin@example.test', 'Practices', '/', false );
    `);
    writeFileSync(join(site.root, "wp-network.php"), NETWORK);
    const rows = site.php(`
      $second = wp_insert_site( array( 'domain' => '${host}', 'path' => '/second/', 'network_id' => 1, 'user_id' => 1, 'title' => 'Second' ) );
      foreach ( get_sites( array( 'fields' => 'ids' ) ) as $id ) {
        switch_to_blog( $id );
        update_option( 'lumbar_check_defaults', array( 'region' => 'uk' ) );
        restore_current_blog();
      }
      return get_sites( array( 'count' => true ) );
    `);
    assert.equal(rows, 2);
    const found = `
      $found = array();
      foreach ( get_sites( array( 'fields' => 'ids' ) ) as $id ) {
        switch_to_blog( $id );
        $found[] = get_option( 'lumbar_check_defaults' );
        restore_current_blog();
      }
      return $found;
    `;
    assert.deepEqual(site.php(found), [{ region: "uk" }, { region: "uk" }]);
    site.php(`
      require_once ABSPATH . 'wp-admin/includes/plugin.php';
      return uninstall_plugin( 'lumbar-check/lumbar-check.php' );
    `);
    assert.deepEqual(site.php(found), [false, false]);
  });
});
