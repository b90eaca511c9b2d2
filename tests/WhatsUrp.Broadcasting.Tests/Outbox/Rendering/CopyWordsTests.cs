// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasting.Outbox.Rendering;
using WhatsUrp.Broadcasting.Tests.Fakes;
using WhatsUrp.Broadcasts;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;
using WhatsUrp.Messaging.Templates;

namespace WhatsUrp.Broadcasting.Tests.Outbox.Rendering;

public sealed class CopyWordsTests
{
    private static readonly DateTimeOffset s_now = new(2026, 5, 25, 9, 0, 0, TimeSpan.Zero);
    private static readonly FieldId s_name = new("nome");
    private static readonly ServiceWindow s_open = new(s_now.AddHours(-1));
    private static readonly ServiceWindow s_closed = new(s_now.AddHours(-25));
    private static readonly Broadcast s_text = Broadcast.ToList(FakeLines.SanRomano, FakeLines.Emergenze, "Allerta meteo. \n");

    [Fact]
    public void Within_the_window_the_text_goes_out_with_the_footer() =>
        Assert.Equal("Allerta meteo.\n\nPer uscire: STOP", Assert.IsType<TextContent>(Render(s_text, s_open).Content).Text);

    [Fact]
    public void Outside_the_window_the_template_goes_out_with_its_gaps_filled()
    {
        var content = Assert.IsType<TemplateContent>(Render(Templated(new TemplateSlot.Datum(s_name), new TemplateSlot.Fixed("chiusa")), s_closed, (s_name, "Anna")).Content);

        var body = Assert.IsType<TemplateComponent.Body>(Assert.Single(content.Components));
        Assert.Equal(("avviso", "it"), (content.Name, content.Language));
        Assert.Equal([new TemplateParameter.Text("Anna"), new TemplateParameter.Text("chiusa")], body.Parameters);
    }

    [Fact]
    public void Without_a_text_even_an_open_window_gets_the_template() =>
        Assert.IsType<TemplateContent>(Render(Templated() with { Text = "" }, s_open).Content);

    [Fact]
    public void A_template_without_gaps_has_no_body() =>
        Assert.Empty(Assert.IsType<TemplateContent>(Render(Templated(), s_closed).Content).Components);

    [Fact]
    public void Named_gaps_keep_their_names() =>
        Assert.Equal([new TemplateParameter.Text("Anna", "persona")], Body(new TemplateSlot.Datum(s_name, null, "persona"), "Anna"));

    [Theory]
    [InlineData("Anna\nMaria", "Anna Maria")]
    [InlineData("Anna\t  \r\n     Maria ", "Anna Maria")]
    [InlineData(" \u05d0\u05d1 \ud83d\ude00 ", "\u05d0\u05d1 \ud83d\ude00")]
    public void Blanks_that_the_platform_refuses_become_one(string value, string sent) =>
        Assert.Equal([new TemplateParameter.Text(sent)], Body(new TemplateSlot.Datum(s_name), value));

    [Fact]
    public void Several_values_stand_beside_each_other()
    {
        var content = Assert.IsType<TemplateContent>(Render(Templated(new TemplateSlot.Datum(s_name)), s_closed, (s_name, "Primaria"), (s_name, "Infanzia")).Content);

        Assert.Equal([new TemplateParameter.Text("Primaria, Infanzia")], Assert.IsType<TemplateComponent.Body>(content.Components[0]).Parameters);
    }

    [Fact]
    public void A_missing_datum_takes_the_default() =>
        Assert.Equal([new TemplateParameter.Text("cittadino")], Body(new TemplateSlot.Datum(s_name, "cittadino"), " "));

    [Theory]
    [InlineData(0, "render: gap 1 has nothing to fill it")]
    [InlineData(1025, "render: gap 1 is too long")]
    public void What_cannot_fill_a_gap_is_a_fault_that_quotes_nobody(int length, string fault) =>
        Assert.Equal(fault, Render(Templated(new TemplateSlot.Datum(s_name)), s_closed, (s_name, new string('x', length))).Fault);

    [Fact]
    public void Without_a_template_nobody_outside_the_window_can_be_written_to() => Assert.StartsWith("render: ", Render(s_text, s_closed).Fault, StringComparison.Ordinal);

    [Fact]
    public void A_text_that_the_channel_cannot_carry_is_a_fault() =>
        Assert.Equal("render: the text is too long", Render(s_text with { Text = new string('x', 4090) }, s_open).Fault);

    private static ValueList<TemplateParameter> Body(TemplateSlot slot, string value) =>
        Assert.IsType<TemplateComponent.Body>(Assert.IsType<TemplateContent>(Render(Templated(slot), s_closed, (s_name, value)).Content).Components[0]).Parameters;

    private static Broadcast Templated(params TemplateSlot[] slots) => s_text with { Template = new BroadcastTemplate("avviso", "it", [.. slots]) };

    private static CopyRendering Render(Broadcast broadcast, ServiceWindow window, params (FieldId Field, string Value)[] fields) =>
        new CopyWords(broadcast, "Per uscire: STOP").Render(
            window, [.. fields.Select(field => KeyValuePair.Create(field.Field, field.Value))], TransportCapabilities.WhatsApp, s_now);
}
