package fi.luotsi.counsellorui.signin;

import fi.luotsi.counsellorui.page.Paths;

/**
 * The first page.
 *
 * @param issuer whether there is somewhere to sign in
 * @param refused whether a sign-in has just come to nothing
 * @param ended whether a sign-in has just ended
 * @param developing whether the service's pages for programmers are here too
 */
public record StartPage(boolean issuer, boolean refused, boolean ended, boolean developing) {

    public String signIn() {
        return SignInPaths.BEGIN;
    }

    public String developers() {
        return Paths.DEVELOPERS;
    }
}
