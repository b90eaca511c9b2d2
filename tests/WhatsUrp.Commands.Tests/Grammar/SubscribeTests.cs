// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Samples;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Tests.Grammar;

public class SubscribeTests
{
    [Fact]
    public void S12_Iscrizione_on_joins_and_takes_the_acceptance_of_the_policy_with_it()
    {
        var command = Reads.Joins("ISCRIZIONE ON #EMERGENZE accetto la policy Carla Bini Naggio", "emergenze", "cognome=Bini; frazione=naggio; nome=Carla");

        Assert.Equal(new TextSpan(25, 17), command.PolicyAcceptance);
        Assert.Equal(new TextSpan(0, 13), command.VerbSpan);
        Assert.Equal("it", command.Language);
    }

    [Fact]
    public void S12_a_refusal_in_the_joining_message_is_no_acceptance() =>
        Assert.Null(Reads.Joins("ISCRIZIONE ON #EMERGENZE non accetto Carla Bini Naggio", "emergenze", "cognome=Bini; frazione=naggio; nome=Carla").PolicyAcceptance);

    [Theory]
    [InlineData("ISCRIZIONE ON #EMERGENZE")]
    [InlineData("iscrizione on emergenza")]
    [InlineData("ISCRIZIONEON#EMERGENZE")]
    [InlineData("on iscrizione # emergenze")]
    [InlineData("ISCRIZIONE 0N cancelletto emergenze")]
    [InlineData("Salve, vorrei ISCRIZIONE ON alla lista emergenze, grazie")]
    [InlineData("Buonasera\nvorrei aderire al vostro servizio\nISCRIZIONE ON #EMERGENZE")]
    public void S13_the_list_of_emergencies_is_joined(string text) => Reads.Joins(text, "emergenze");

    [Theory]
    [InlineData("ISCRIZIONE ON #PUBBLICAUTILITA'")]
    [InlineData("ISCRIZIONE ON #PUBBLICAUTILITA’")]
    [InlineData("ISCRIZIONE ON #PUBBLICAUTILITA´")]
    [InlineData("iscrizione on #pubblicautilità")]
    [InlineData("iscrizione on pubblica utilita`")]
    [InlineData("Iscrizione ON #Pubblica-Utilità")]
    public void S14_the_accent_of_pubblica_utilita_is_typed_in_many_ways(string text) => Reads.Joins(text, "pubblica-utilita");

    [Theory]
    [InlineData("ISCRIZIONE ON #EMERGENZE Carla Bini Naggio", "cognome=Bini; frazione=naggio; nome=Carla")]
    [InlineData("Carla Bini Naggio ISCRIZIONE ON #EMERGENZE", "cognome=Bini; frazione=naggio; nome=Carla")]
    [InlineData("ISCRIZIONE ON #EMERGENZE Maria Pia Dal Porto fraz. Le Verrucole", "cognome=Dal Porto; frazione=verrucole; nome=Maria Pia")]
    [InlineData("ISCRIZIONE ON #EMERGENZE Romano Lenzi San Romano", "cognome=Lenzi; frazione=san-romano; nome=Romano")]
    [InlineData("ISCRIZIONE ON #EMERGENZE Livia Sambuca Orzaglia", "cognome=Sambuca; frazione=orzaglia; nome=Livia")]
    [InlineData("ISCRIZIONE ON #EMERGENZE mi chiamo Livia Conti e abito in una villetta a Naggio", "cognome=Conti; frazione=naggio; nome=Livia")]
    [InlineData("ISCRIZIONE ON #EMERGENZE\nFrazione: S. Romano\nCognome: D'Amico\nNome: Noè", "cognome=D'Amico; frazione=san-romano; nome=Noè")]
    [InlineData("ISCRIZIONE ON #EMERGENZE; Bini; Carla; Naggio; tel. 333 555", "cognome=Carla; frazione=naggio; nome=Bini")]
    [InlineData("ISCRIZIONE ON #EMERGENZE Carla Bini via della Chiesa 4 Capoluogo", "cognome=Bini; frazione=san-romano; nome=Carla")]
    [InlineData("ISCRIZIONE ON #EMERGENZE Carla Bini Naggio figli: infanzia, primaria", "cognome=Bini; frazione=naggio; nome=Carla; scuola=infanzia; scuola=primaria")]
    public void S15_S16_name_place_and_school_are_found_wherever_they_stand(string text, string data)
    {
        var command = SampleLines.SanRomano.Parse(text);
        Assert.Equal(data, string.Join("; ", Assert.IsType<CommandOutcome>(command).Fields.Select(field => $"{field.Field}={field.Value}").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void S15_what_is_missing_is_listed_in_the_configured_order() =>
        Assert.Equal(["nome", "cognome", "frazione"], Reads.Joins("ISCRIZIONE ON", "").Missing.Select(field => field.Value));

    [Fact]
    public void A_surname_that_is_also_a_place_is_asked()
    {
        var command = Reads.Joins("ISCRIZIONE ON #EMERGENZE Carla Villetta", "emergenze", "nome=Carla");

        Assert.Equal(["villetta"], Assert.Single(command.AmbiguousFields).Candidates);
    }

    [Fact]
    public void Two_places_are_asked() =>
        Assert.Equal(["villetta", "naggio"], Assert.Single(Reads.Joins("ISCRIZIONE ON #EMERGENZE Carla Bini Villetta e Naggio", "emergenze", "cognome=Bini; nome=Carla").AmbiguousFields).Candidates);

    [Fact]
    public void A_misspelt_place_is_proposed_and_never_bound() =>
        Assert.Equal(["vibbiana"], Assert.Single(Reads.Joins("ISCRIZIONE ON #EMERGENZE Carla Bini Vibiana", "emergenze", "cognome=Bini; nome=Carla").AmbiguousFields).Candidates);

    [Fact]
    public void Surname_first_is_a_guess_that_is_confirmed() =>
        Assert.All(Reads.Joins("ISCRIZIONE ON #EMERGENZE Bini Carla Naggio", "emergenze", "cognome=Bini; frazione=naggio; nome=Carla").Fields.Where(field => field.Field.Value != "frazione"), field => Assert.Equal(Confidence.Low, field.Confidence));

    [Theory]
    [InlineData("ISCRIZIONE ON #EMERGENZE Famiglia Bini Naggio")]
    [InlineData("ISCRIZIONE ON #EMERGENZE Carla e Piero Bini Naggio")]
    public void Of_a_family_only_the_surname_is_taken(string text) => Reads.Joins(text, "emergenze", "cognome=Bini; frazione=naggio");

    [Theory]
    [InlineData("“ISCRIZIONE ON #EMERGENZE” , messaggi di protezione civile ecc….")]
    [InlineData("ISCRIZIONE ON #EMERGENZE nome cognome frazione")]
    [InlineData("ISCRIZIONE ON #EMERGENZE cell. 347 5550000")]
    [InlineData("ISCRIZIONE ON #EMERGENZE Via Roma 9")]
    public void What_is_no_name_is_not_taken_for_one(string text) => Reads.Joins(text, "emergenze");

    [Fact]
    public void An_unknown_hashtag_is_kept_with_what_it_may_have_been()
    {
        Assert.Empty(Assert.Single(Reads.Joins("ISCRIZIONE ON #SPORT", "").UnknownLists).Suggestions);
        Assert.Equal("emergenze", Assert.Single(Assert.Single(Reads.Joins("ISCRIZIONE ON #EMRGENZE", "").UnknownLists).Suggestions).Value);
    }

    [Theory]
    [InlineData("ISCRIZIONE ON TUTTE E DUE")]
    [InlineData("iscrizione on entrambe")]
    [InlineData("ISCRIZIONE ON #EMERGENZE\nISCRIZIONE ON #PUBBLICAUTILITA'")]
    public void Several_lists_come_in_one_command(string text) => Reads.Joins(text, "emergenze pubblica-utilita");

    [Fact]
    public void A_name_keeps_the_accents_of_its_writer()
    {
        var command = Reads.Joins("ISCRIZIONE ON #EMERGENZE Nicolo\u0300 Dell’Orso Naggio", "emergenze", "cognome=Dell'Orso; frazione=naggio; nome=Nicolo\u0300");

        Assert.Equal(["NICOLO", "DELLORSO"], command.Fields.Where(field => field.Field.Value != "frazione").OrderBy(field => field.Span.Start).Select(field => field.Key));
    }

    [Theory]
    [InlineData("Nicolo'", "Nicolò")]
    [InlineData("NICCOLO`", "NICCOLÒ")]
    [InlineData("Noe’", "Noè")]
    [InlineData("Giosue' Maria", "Giosuè Maria")]
    [InlineData("De' Medici", "De' Medici")]
    [InlineData("Dall´Orto", "Dall'Orto")]
    [InlineData("Ivan'", "Ivan")]
    [InlineData("Niccolò", "Niccolò")]
    public void An_apostrophe_in_place_of_an_accent_is_written_as_the_accent(string typed, string kept) => Assert.Equal(kept, TypedValue.Cut(typed));

    [Fact]
    public void The_clean_command_allocates_no_more_than_its_result()
    {
        const string Text = "ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta";
        for (var i = 0; i < 100; i++)
        {
            SampleLines.SanRomano.Parse(Text);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        SampleLines.SanRomano.Parse(Text);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 250);
    }
}
