// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Subscribers;
using Xunit;

namespace WhatsUrp.Testing.Conformance;

/// <summary>Whom a broadcast reaches.</summary>
public abstract class AudienceConformance : StoreConformance
{
    private static readonly Segment Everybody = new Segment.All([]);

    [Fact]
    public async Task Everybody_with_an_active_subscription_is_reached_once()
    {
        await TownAsync();
        Assert.Equal(["anna", "bruno", "carla"], await NamesAsync(Everybody));
    }

    [Fact]
    public async Task A_list_reaches_those_who_are_on_it()
    {
        await TownAsync();
        Assert.Equal(["anna", "bruno"], await NamesAsync(OnList("emergenze")));
        Assert.Equal(["anna", "carla"], await NamesAsync(OnList("scuola")));
        Assert.Equal([], await NamesAsync(OnList("turismo")));
    }

    [Fact]
    public async Task Whoever_fits_several_parts_is_reached_once()
    {
        await TownAsync();
        Assert.Equal(["anna", "bruno", "carla"], await NamesAsync(new Segment.Any([OnList("scuola"), OnList("emergenze"), OnList("scuola")])));
    }

    [Fact]
    public async Task Conditions_are_combined()
    {
        await TownAsync();
        Assert.Equal(["anna"], await NamesAsync(new Segment.All([OnList("emergenze"), OnList("scuola")])));
        Assert.Equal(["bruno"], await NamesAsync(new Segment.All([OnList("emergenze"), In("frazione", "VILLETTA", "CORFINO")])));
        Assert.Equal(["anna"], await NamesAsync(new Segment.All([OnList("emergenze"), new Segment.Complement(In("frazione", "VILLETTA"))])));
        Assert.Equal(["carla"], await NamesAsync(new Segment.Complement(OnList("emergenze"))));
        Assert.Equal(["bruno"], await NamesAsync(new Segment.Complement(new Segment.Complement(In("frazione", "VILLETTA")))));
    }

    [Fact]
    public async Task A_field_with_several_values_fits_by_any_of_them()
    {
        await TownAsync();
        Assert.Equal(["anna", "carla"], await NamesAsync(In("plesso", "INFANZIA")));
        Assert.Equal(["anna"], await NamesAsync(In("plesso", "PRIMARIA", "SECONDARIA")));
    }

    [Fact]
    public async Task Values_are_compared_by_their_key_and_never_as_SQL()
    {
        await TownAsync();
        Assert.Equal([], await NamesAsync(In("frazione", "Villetta")));
        Assert.Equal([], await NamesAsync(In("frazione", "' OR '1'='1")));
        Assert.Equal([], await NamesAsync(OnList("x' OR 1=1 --")));
        Assert.Equal([], await NamesAsync(In("frazione")));
    }

    [Fact]
    public async Task No_part_at_all_is_nobody_for_any_and_everybody_for_all()
    {
        await TownAsync();
        Assert.Equal([], await NamesAsync(new Segment.Any([])));
        Assert.Equal(["anna", "bruno", "carla"], await NamesAsync(new Segment.All([])));
        Assert.Equal([], await NamesAsync(new Segment.Complement(new Segment.All([]))));
    }

    [Fact]
    public async Task A_person_comes_with_addresses_data_and_active_lists()
    {
        await CommitAsync(PhoneAndUser, c => c.Joins("emergenze", "scuola", "sport").Field("nome", "Mario"), At(1));
        await CommitAsync(Phone, c => c.Leaves("scuola"), At(2));
        var member = Assert.Single(await AudienceAsync(Everybody));
        Assert.Equal((await FindAsync(Phone)).Subscriber, member.Subscriber);
        Assert.Equal(PhoneAndUser, member.Address);
        Assert.Equal(new FieldValue(new FieldId("nome"), "Mario", "MARIO"), Assert.Single(member.Fields));
        Assert.Equal(["emergenze", "sport"], member.Lists.Select(list => list.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_segment_of_six_levels_and_fifty_nodes_is_accepted()
    {
        await TownAsync();
        Segment deep = OnList("emergenze");
        for (var level = 1; level < 6; level++)
        {
            deep = new Segment.All([deep]);
        }

        Assert.Equal(["anna", "bruno"], await NamesAsync(deep));
        Assert.Equal(["anna", "bruno"], await NamesAsync(new Segment.Any([.. Enumerable.Repeat(OnList("emergenze"), 49)])));
    }

    [Fact]
    public async Task A_segment_that_is_deeper_or_larger_is_refused()
    {
        Segment deep = OnList("emergenze");
        for (var level = 1; level < 7; level++)
        {
            deep = new Segment.Complement(deep);
        }

        foreach (var segment in new[] { deep, new Segment.All([.. Enumerable.Repeat(OnList("emergenze"), 50)]) })
        {
            await Assert.ThrowsAsync<ArgumentException>(async () => await Subscribers.CountAudienceAsync(Line, segment));
            await Assert.ThrowsAsync<ArgumentException>(() => AudienceAsync(segment));
        }
    }

    [Fact]
    public async Task A_large_audience_is_streamed_whole_in_order_of_first_contact()
    {
        for (var i = 0; i < 300; i++)
        {
            await CommitAsync(new ChangeBuilder(Line, CitizenAddress.OfPhone($"+39333{1000300 - i}"), $"wamid.many.{i}", At(i)).Joins("emergenze"));
        }

        var digits = (await AudienceAsync(Everybody)).Select(member => member.Address.Phone!.Value.Digits);
        Assert.Equal(Enumerable.Range(0, 300).Select(i => $"39333{1000300 - i}"), digits);
    }

    // Anna is on two lists, Bruno on one, Carla on another; Dario has left, Elsa was imported, Franco never joined, Gino was
    // erased, and Ada lives in another town.
    private async Task TownAsync()
    {
        await CommitAsync(PhoneOf(1), c => c.Joins("emergenze", "scuola").Field("nome", "anna").Field("frazione", "Corfino centro").Field("plesso", "primaria", "infanzia"), At(1));
        await CommitAsync(PhoneOf(2), c => c.Joins("emergenze").Field("nome", "bruno").Field("frazione", "Villetta"), At(2));
        await CommitAsync(PhoneOf(3), c => c.Joins("scuola").Field("nome", "carla").Field("plesso", "infanzia"), At(3));
        await CommitAsync(PhoneOf(4), c => c.Joins("emergenze").Field("nome", "dario").Field("frazione", "Villetta"), At(4));
        await CommitAsync(PhoneOf(4), c => c.LeavesAll(), At(5));
        await CommitAsync(PhoneOf(5), c => c.IsImported("emergenze").Field("nome", "elsa").Field("frazione", "Villetta"), At(6));
        await CommitAsync(PhoneOf(6), c => c.Field("nome", "franco").Field("frazione", "Villetta"), At(7));
        await CommitAsync(PhoneOf(7), c => c.Joins("emergenze").Field("nome", "gino").Field("frazione", "Villetta"), At(8));
        await Subscribers.EraseAsync(new Erasure(Line, PhoneOf(7), "sportello", At(9)));
        await CommitAsync(PhoneOf(8), c => c.Joins("emergenze").Field("nome", "ada").Field("frazione", "Villetta"), At(10), OtherLine);
    }

    private async Task<IEnumerable<string>> NamesAsync(Segment segment) =>
        (await AudienceAsync(segment)).Select(member => member.Fields.Single(field => field.Field == new FieldId("nome")).Value);

    private static CitizenAddress PhoneOf(int number) => CitizenAddress.OfPhone($"+39333{1000000 + number}");

    private static Segment.OnList OnList(string list) => new Segment.OnList(new ListId(list));

    private static Segment.FieldIn In(string field, params string[] keys) => new Segment.FieldIn(new FieldId(field), keys);
}
