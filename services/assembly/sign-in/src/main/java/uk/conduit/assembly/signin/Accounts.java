package uk.conduit.assembly.signin;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Everybody who may sign in, and every system that may.
 *
 * @param people people, who sign in with a password
 * @param agencyClients agencies' own systems; a token of theirs carries the agency
 * @param webClients web applications that people sign in to
 * @param personClients people's command-line credentials; a token of theirs speaks as the person
 */
record Accounts(
        List<Person> people,
        List<AgencyClient> agencyClients,
        List<WebClient> webClients,
        List<PersonClient> personClients) {

    Accounts {
        people = List.copyOf(people);
        agencyClients = List.copyOf(agencyClients);
        webClients = List.copyOf(webClients);
        personClients = List.copyOf(personClients);
    }

    Optional<Person> person(String username) {
        return people.stream().filter(each -> each.username().equals(username)).findFirst();
    }

    /** The person for whom a command-line credential speaks. */
    Optional<Person> speakerBehind(String clientId) {
        return personClients.stream()
                .filter(each -> each.id().equals(clientId))
                .findFirst()
                .flatMap(client -> person(client.username()));
    }

    /** The agency for which a system speaks. */
    Optional<String> agencyBehind(String clientId) {
        return agencyClients.stream()
                .filter(each -> each.id().equals(clientId))
                .map(AgencyClient::agency)
                .findFirst();
    }

    /** A person; prints the user name alone. */
    record Person(String username, String name, String password, List<String> roles) {
        Person {
            roles = List.copyOf(roles);
        }

        @Override
        public String toString() {
            return username;
        }
    }

    /** An agency's system; prints its id alone. */
    record AgencyClient(String id, String secret, String agency) {
        @Override
        public String toString() {
            return id;
        }
    }

    /** A web application; prints its id alone. */
    record WebClient(String id, String secret, List<URI> redirectUris) {
        WebClient {
            redirectUris = List.copyOf(redirectUris);
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /** A person's command-line credential; prints its id alone. */
    record PersonClient(String id, String secret, String username) {
        @Override
        public String toString() {
            return id;
        }
    }
}
