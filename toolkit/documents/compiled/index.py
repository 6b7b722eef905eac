"""Which module is made of the XML of which part. Written by docs/generators: do not edit."""

JINJA = "3.1.6"
MODULES = {
    "82f46fc487e0be8c87d37567cde511c55eaa066c": "local_agenda_1",
    "3b130fb26d2b1a4808c20236e2bf33fadd8656d4": "local_agenda_2",
    "2598312338c021deeab34b265ace961264a708a5": "local_agenda_3",
    "05feca34720c55fbd2d52e627a2118961d4446fe": "local_agenda_4",
    "67166f767d9b034ea21a4582151a677dbbe53928": "local_attachments_1",
    "fc26eece3bee37532b0d4aba8eca7c04e40262b7": "local_attachments_2",
    "5af4f9ffc76327bc13e6686cc83a1b8785780fa1": "local_attachments_4",
    "32f49e90e4a3007562ecf558d2631528ce899773": "local_minutes_1",
    "5821292955c56fba79f7ca54fb2abbfebc0b0327": "local_separators_1",
    "78f3c3fd223d419456ec7436c2453f92a3a0ed99": "municipality_agenda_1",
    "7ba759f50f20279537a148387891a2bbcfb3e17d": "municipality_minutes_1",
    "e35979f027e2beb2952163e32dadce97319c2a2e": "region_agenda_1",
    "1fd5d906006f8400570260a982932e17dc8c9a20": "region_agenda_4",
    "9cd232b5ecae2e1198d52a1659363a0ce48a670b": "region_attachments_1",
    "777060b365ba35b75170759496a0e606eb901a25": "region_minutes_1",
    "b4b431f8f1b93ace8b65f9129cfb830c97a7eb5d": "region_separators_1",
}
