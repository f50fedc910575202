/// How the tests run.
package dev.osiscope.tests;
