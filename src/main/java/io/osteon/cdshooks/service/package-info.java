/** Which CDS services there are, what each asks for, and what each shows. */
package io.osteon.cdshooks.service;
