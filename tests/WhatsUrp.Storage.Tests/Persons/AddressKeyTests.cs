// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Storage.Persons;

namespace WhatsUrp.Storage.Tests.Persons;

public sealed class AddressKeyTests
{
    [Fact]
    public void The_phone_number_comes_first()
    {
        Assert.True(CitizenAddress.TryParse("IT.1|+393331234567", out var address));
        Assert.Equal([new AddressKey(AddressKind.Phone, "393331234567"), new AddressKey(AddressKind.User, "IT.1")], AddressKey.Of(address));
    }

    [Fact]
    public void An_erased_address_has_no_parts_and_no_parts_make_an_erased_address()
    {
        Assert.Empty(AddressKey.Of(CitizenAddress.Erased));
        Assert.Empty(AddressKey.Of(null));
        Assert.Equal(CitizenAddress.Erased, AddressKey.Complete(null, []));
    }

    [Fact]
    public void A_key_never_shows_its_value()
    {
        Assert.Equal("Phone", new AddressKey(AddressKind.Phone, "393331234567").ToString());
    }
}
