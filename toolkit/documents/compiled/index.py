"""Which module is made of which Jinja source. Written by docs/generators: do not edit."""

JINJA = "3.1.6"
MODULES = {
    "619ace64dde657f2bf6596bb2ab46c3a531dcbdd": "local_agenda_1",
    "fe5a116830d916ba627004a6b412bb782ee54c2a": "local_agenda_2",
    "adb92e868ea87bf3a5c21f58f9d35a6dd466ae2c": "local_agenda_3",
    "5816436845ba1b8af2b082758a6cc42fdba4227a": "local_agenda_4",
    "0cb82d5ea294a256e9ea44b56b927f3756c816e3": "local_attachments_1",
    "24f4dc93d3cbba7ded26712b12582ec51c5f6e51": "local_attachments_2",
    "6dd473bc4ac4cea22ea5cd3b570096b8fe5d66a8": "local_attachments_4",
    "f7fd1e20865d55dc576f8d85385a41951417418d": "local_minutes_1",
    "9cbc4acc0166b5dc92df6829f9f83b7a4c4ff416": "local_separators_1",
    "0fcd6dcc3952f7c5395a020aecebb2908b0a40be": "municipality_agenda_1",
    "93aac3a6483ceb941445380646c807f23c851035": "municipality_minutes_1",
    "176997a4f2004fa51e0bb248269fe584046d063a": "region_agenda_1",
    "983f1b25dafb55996fd616644ff226ccb259f18a": "region_agenda_4",
    "ca2e0c63ffa49ac8750920c991e9a6248ad994b8": "region_attachments_1",
    "2642379c7b44ff3bf51228693090ceb7380529ea": "region_minutes_1",
    "bbe8d628376275db738fe912799d39e97a22b22f": "region_separators_1",
}
