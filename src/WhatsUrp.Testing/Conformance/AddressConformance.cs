// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Subscribers;
using Xunit;

namespace WhatsUrp.Testing.Conformance;

/// <summary>The rules by which addresses are found, attached and replaced.</summary>
public abstract class AddressConformance : StoreConformance
{
    [Fact]
    public async Task What_a_message_adds_to_the_address_is_attached()
    {
        var person = (await CommitAsync(Phone, c => c.Joins("emergenze"))).Subscriber;
        await CommitAsync(PhoneAndUser, c => c);
        var found = await FindAsync(User);
        Assert.Equal(person, found.Subscriber);
        Assert.Equal(PhoneAndUser, found.Address);
    }

    [Fact]
    public async Task A_person_is_found_by_any_part_of_the_address()
    {
        var whole = new CitizenAddress(Phone.Phone, User.User, Parent.ParentUser);
        var person = (await CommitAsync(whole, c => c.Joins("emergenze"))).Subscriber;
        foreach (var part in new[] { Phone, User, Parent, PhoneAndUser, whole })
        {
            var found = await FindAsync(part);
            Assert.Equal(person, found.Subscriber);
            Assert.Equal(whole, found.Address);
        }
    }

    [Fact]
    public async Task A_person_without_a_phone_number_is_a_person()
    {
        await CommitAsync(User, c => c.Joins("emergenze"));
        Assert.Equal(User, Assert.Single(await AudienceAsync(new Segment.All([]))).Address);
    }

    [Fact]
    public async Task An_address_that_was_asked_for_is_answered_as_asked_and_completed_with_the_latest()
    {
        await CommitAsync(Phone, c => c.Joins("emergenze"), At(1));
        await CommitAsync(PhoneAndUser, c => c, At(2));
        await CommitAsync(Address("+393331234567|IT.Later99"), c => c, At(3));
        Assert.Equal("IT.Later99", (await FindAsync(Phone)).Address.User?.Value);
        Assert.Equal(PhoneAndUser, (await FindAsync(User)).Address);
    }

    [Fact]
    public async Task A_replaced_address_ends_and_the_new_one_takes_its_place()
    {
        var person = (await CommitAsync(Phone, c => c.Joins("emergenze"), At(1))).Subscriber;
        var before = await FindAsync(Phone);
        var change = (await ChangeOfAsync(OtherPhone, At(2))).Replaces(Phone).BasedOn(before);
        Assert.Equal(person, (await CommitAsync(change)).Subscriber);
        Assert.Null((await FindAsync(Phone)).Subscriber);
        Assert.Equal(person, (await FindAsync(OtherPhone)).Subscriber);
        Assert.Equal(OtherPhone, Assert.Single(await AudienceAsync(new Segment.All([]))).Address);
        Assert.Equal([Phone], (await Subscribers.ExportAsync(Line, OtherPhone))!.FormerAddresses);
    }

    [Fact]
    public async Task A_change_of_address_is_based_on_the_person_who_had_the_former_one()
    {
        await CommitAsync(Phone, c => c.Joins("emergenze"));
        var change = (await ChangeOfAsync(OtherPhone)).Replaces(Phone);
        Assert.Equal(CommitStatus.Conflict, (await Subscribers.CommitAsync(change.BasedOn(0).Build())).Status);
        await CommitAsync(change.BasedOn(1));
    }

    [Fact]
    public async Task A_part_of_the_former_address_that_the_new_one_repeats_goes_on()
    {
        await CommitAsync(PhoneAndUser, c => c.Joins("emergenze"));
        var moved = Address("+393337654321|IT.1349AbCd7890");
        await CommitAsync(await BasedOnFormer(moved, PhoneAndUser));
        Assert.NotNull((await FindAsync(User)).Subscriber);
        Assert.Equal(moved, (await FindAsync(User)).Address);
        Assert.Null((await FindAsync(Phone)).Subscriber);
    }

    [Fact]
    public async Task Replacing_an_address_that_nobody_has_concerns_the_sender()
    {
        await CommitAsync(OtherPhone, c => c.Replaces(Phone).Joins("emergenze"));
        Assert.NotNull((await FindAsync(OtherPhone)).Subscriber);
        Assert.Null((await FindAsync(Phone)).Subscriber);
    }

    [Fact]
    public async Task A_number_that_was_given_up_may_become_another_persons()
    {
        var first = (await CommitAsync(Phone, c => c.Joins("emergenze"))).Subscriber;
        await CommitAsync(await BasedOnFormer(OtherPhone, Phone));
        var second = (await CommitAsync(Phone, c => c.Field("nome", "Luca"))).Subscriber;
        Assert.NotEqual(first, second);
        Assert.Equal(first, (await FindAsync(OtherPhone)).Subscriber);
        Assert.Equal("emergenze=Active", await ListsAsync(OtherPhone));
    }

    [Fact]
    public async Task Replacing_an_address_by_that_of_another_person_merges_the_two()
    {
        var person = (await CommitAsync(Phone, c => c.Joins("emergenze"))).Subscriber;
        await CommitAsync(OtherPhone, c => c.Joins("scuola"));
        await CommitAsync(await BasedOnFormer(OtherPhone, Phone));
        Assert.Equal(person, (await FindAsync(OtherPhone)).Subscriber);
        Assert.Equal("emergenze=Active scuola=Active", await ListsAsync(OtherPhone));
        Assert.Null((await FindAsync(Phone)).Subscriber);
    }

    private static CitizenAddress Parent { get; } =
        new(null, null, UserId.TryCreate("IT.ENT.4711", out var id) ? id : throw new FormatException());

    private async Task<ChangeBuilder> BasedOnFormer(CitizenAddress from, CitizenAddress former) =>
        (await ChangeOfAsync(from, At(5))).Replaces(former).BasedOn(await FindAsync(former));
}
