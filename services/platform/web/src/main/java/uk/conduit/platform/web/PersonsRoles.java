package uk.conduit.platform.web;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;

/** Reads the roles of somebody who signed in from the claim {@code roles} of the ID token, and nothing else from it. */
public final class PersonsRoles implements GrantedAuthoritiesMapper {

    @Override
    public Collection<? extends GrantedAuthority> mapAuthorities(Collection<? extends GrantedAuthority> authorities) {
        return authorities.stream()
                .flatMap(authority -> authority instanceof OidcUserAuthority user
                        ? roles(user.getIdToken().getClaimAsStringList("roles"))
                        : Stream.<GrantedAuthority>empty())
                .collect(Collectors.toSet());
    }

    private static Stream<GrantedAuthority> roles(@Nullable List<String> names) {
        return names == null ? Stream.empty() : names.stream().map(name -> new SimpleGrantedAuthority("ROLE_" + name));
    }
}
