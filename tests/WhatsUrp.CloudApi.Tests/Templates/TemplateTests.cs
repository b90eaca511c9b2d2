// SPDX-License-Identifier: BSD-3-Clause

using System.Net;
using WhatsUrp.CloudApi.Templates;
using WhatsUrp.CloudApi.Tests.Bench;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;
using WhatsUrp.Messaging.Templates;

namespace WhatsUrp.CloudApi.Tests.Templates;

public sealed class TemplateTests
{
    private const string Alert = """
        {"name":"allerta_meteo","language":"it","status":"APPROVED","category":"UTILITY","id":594425479261596,"quality_score":{"score":"GREEN"},"parameter_format":"NAMED","components":[
          {"type":"HEADER","format":"IMAGE","example":{"header_handle":["https://example.org/a"]}},
          {"type":"BODY","text":"Allerta a {{frazione}} dalle {{ora}}: restate in casa.","example":{"body_text_named_params":[{"param_name":"frazione","example":"Naggio"},{"param_name":"ora","example":"9:00"}]}},
          {"type":"FOOTER","text":"Comune di San Romano"},
          {"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"Non scrivetemi più"},{"type":"URL","text":"Leggi","url":"https://example.org/{{1}}","example":["https://example.org/42"]}]},
          {"type":"SOMETHING_NEW"}]}
        """;

    private static readonly TemplateComponent Picture = new TemplateComponent.Header(new TemplateParameter.Media(MediaKind.Image, MediaHandle.OfId("55")));
    private static readonly TemplateComponent Body = TemplateComponent.BodyOf(new Dictionary<string, string> { ["frazione"] = "Naggio", ["ora"] = "9:00" });
    private static readonly TemplateComponent Link = new TemplateComponent.Button(TemplateButtonKind.Url, 1, new TemplateParameter.Text("42"));

    [Fact]
    public async Task A_list_is_read_page_after_page()
    {
        await using var bench = new CloudBench();
        const string Query = CloudBench.Templates + "?fields=id,name,language,status,category,components,quality_score,parameter_format&limit=100&status=APPROVED";
        bench.Http.Get(Query, $$$"""{"data":[{{{Alert}}}],"paging":{"cursors":{"after":"a/b"},"next":"https://evil.example/"}}""")
            .Get(Query + "&after=a%2Fb", """{"data":[{"name":"second"}],"paging":{"cursors":{"after":"z"}}}""");

        var templates = new List<MessageTemplate>();
        await foreach (var template in bench.Get<TemplateClient>().ListAsync(CloudBench.SanRomano, TemplateStatus.Approved))
        {
            templates.Add(template);
        }

        Assert.Equal(["allerta_meteo", "second"], templates.Select(template => template.Name));
        Assert.Equal(("594425479261596", "GREEN"), (templates[0].Id, templates[0].Quality));
        Assert.Equal([TemplatePartKind.Header, TemplatePartKind.Body, TemplatePartKind.Footer, TemplatePartKind.Buttons, TemplatePartKind.Other], templates[0].Parts.Select(part => part.Kind));
        Assert.Equal([new TemplateExample("Naggio", "frazione"), new TemplateExample("9:00", "ora")], templates[0].Parts[1].Examples);
    }

    [Fact]
    public async Task A_draft_is_written_as_the_platform_takes_it()
    {
        await using var bench = new CloudBench();
        bench.Http.Post(CloudBench.Templates, """{"id":"7","status":"PENDING","category":"MARKETING"}""");
        var draft = new TemplateDraft("allerta_meteo", "it", TemplateCategory.Utility,
        [
            new TemplatePart(TemplatePartKind.Header) { Format = "IMAGE", Examples = [new TemplateExample("4::aW")] },
            new TemplatePart(TemplatePartKind.Body, "Allerta a {{frazione}} fino a sera.") { Examples = [new TemplateExample("Naggio", "frazione")] },
            new TemplatePart(TemplatePartKind.Footer, "Comune di San Romano"),
            new TemplatePart(TemplatePartKind.Buttons) { Buttons = [new TemplateButton("QUICK_REPLY", "Basta"), new TemplateButton("URL", "Leggi", "https://example.org/{{1}}", Example: "https://example.org/42"), new TemplateButton("COPY_CODE", null, Example: "NATALE")] },
        ])
        {
            TimeToLive = TimeSpan.FromHours(6),
        };

        var receipt = await bench.Get<TemplateClient>().CreateAsync(CloudBench.SanRomano, draft);

        Assert.Equal(new TemplateReceipt("7", TemplateStatus.Pending, TemplateCategory.Marketing), receipt);
        await Verify(Assert.Single(bench.Http.Requests).Body);
    }

    [Fact]
    public async Task A_template_is_read_edited_unpaused_and_deleted_by_the_documented_calls()
    {
        await using var bench = new CloudBench();
        bench.Http.Get("/7", Alert).Post("/7", """{"success":true}""").Post("/7/unpause", """{"success":true}""").Delete(CloudBench.Templates, """{"success":true}""");
        var client = bench.Get<TemplateClient>();

        Assert.Equal(TemplateStatus.Approved, (await client.GetAsync(CloudBench.SanRomano, "7")).Status);
        await client.EditAsync(CloudBench.SanRomano, "7", [new TemplatePart(TemplatePartKind.Body, "Ciao {{1}}.") { Examples = [new TemplateExample("Mario")] }]);
        await client.SetCategoryAsync(CloudBench.SanRomano, "7", TemplateCategory.Utility);
        await client.UnpauseAsync(CloudBench.SanRomano, "7");
        await client.DeleteAsync(CloudBench.SanRomano, "allerta_meteo", "7");

        await Verify(string.Join('\n', bench.Http.Requests.Select(request => $"{request.Method} {request.Path} {request.Body}")));
    }

    [Fact]
    public async Task A_message_that_fits_its_template_is_sent()
    {
        await using var bench = Bench(Alert);

        Assert.IsType<SendOutcome.Accepted>(await bench.SendAsync(CloudBench.Message(Content(Picture, Body, Link))));
    }

    public static TheoryData<string, TemplateComponent[]> Misfits => new()
    {
        { "no header", [Body, Link] },
        { "a header of another kind", [new TemplateComponent.Header(new TemplateParameter.Text("x")), Body, Link] },
        { "a gap too few", [Picture, TemplateComponent.BodyOf(new Dictionary<string, string> { ["frazione"] = "Naggio" }), Link] },
        { "a gap of another name", [Picture, TemplateComponent.BodyOf(new Dictionary<string, string> { ["frazione"] = "Naggio", ["luogo"] = "Naggio", ["ora"] = "9:00" }), Link] },
        { "gaps by number", [Picture, TemplateComponent.BodyOf("Naggio", "9:00"), Link] },
        { "a page without its end", [Picture, Body] },
        { "a button of another kind", [Picture, Body, Link, new TemplateComponent.Button(TemplateButtonKind.Flow, 0)] },
        { "a button too many", [Picture, Body, Link, new TemplateComponent.Button(TemplateButtonKind.QuickReply, 2)] },
        { "a text too long", [Picture, TemplateComponent.BodyOf(new Dictionary<string, string> { ["frazione"] = new('x', 1000), ["ora"] = "9:00" }), Link] },
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public async Task A_message_that_does_not_fit_is_refused_without_being_sent(string what, TemplateComponent[] components)
    {
        await using var bench = Bench(Alert);

        var refused = Assert.IsType<SendOutcome.Refused>(await bench.SendAsync(CloudBench.Message(Content(components))));

        Assert.NotEmpty(what);
        Assert.Equal(RefusalClass.Caller, refused.Class);
        Assert.DoesNotContain("Naggio", refused.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(bench.Http.Requests, request => request.Method == HttpMethod.Post);
    }

    [Theory]
    [InlineData("PAUSED", "it", "WURP0541")]
    [InlineData("DISABLED", "it", "WURP0541")]
    [InlineData("APPROVED", "de", "WURP0540")]
    public async Task A_template_that_may_not_be_sent_stops_its_messages(string status, string language, string number)
    {
        await using var bench = Bench(Alert.Replace("\"APPROVED\"", $"\"{status}\"", StringComparison.Ordinal).Replace("\"it\"", $"\"{language}\"", StringComparison.Ordinal));

        var refused = Assert.IsType<SendOutcome.Refused>(await bench.SendAsync(CloudBench.Message(Content(Picture, Body, Link))));

        Assert.Equal(RefusalClass.Template, refused.Class);
        Assert.StartsWith(number, refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Templates_are_asked_for_once_in_ten_minutes_and_again_for_a_new_one()
    {
        await using var bench = Bench(Alert);
        var fitting = CloudBench.Message(Content(Picture, Body, Link));

        for (var i = 0; i < 5; i++)
        {
            await bench.SendAsync(fitting);
        }

        Assert.Equal(1, Lists());
        bench.Time.Advance(TimeSpan.FromMinutes(2));
        await bench.SendAsync(CloudBench.Message(new TemplateContent("nuovo", "it")));
        await bench.SendAsync(CloudBench.Message(new TemplateContent("nuovo", "it")));
        Assert.Equal(2, Lists());
        bench.Time.Advance(TimeSpan.FromMinutes(11));
        await bench.SendAsync(fitting);
        Assert.Equal(3, Lists());

        int Lists() => bench.Http.Requests.Count(request => request.Method == HttpMethod.Get);
    }

    [Fact]
    public async Task Where_templates_cannot_be_read_messages_pass()
    {
        await using var bench = new CloudBench();
        bench.Http.Get(CloudBench.Templates, """{"error":{"code":10}}""", HttpStatusCode.Forbidden).Post(CloudBench.Messages, CloudBench.Accepted);

        Assert.IsType<SendOutcome.Accepted>(await bench.SendAsync(CloudBench.Message(new TemplateContent("nuovo", "it"))));
        Assert.Contains(bench.Log, line => line.Contains("templates could not be read", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_comparison_can_be_switched_off()
    {
        await using var bench = new CloudBench(line: options => options.ChecksTemplates = false);
        bench.Http.Post(CloudBench.Messages, CloudBench.Accepted);

        Assert.IsType<SendOutcome.Accepted>(await bench.SendAsync(CloudBench.Message(new TemplateContent("nuovo", "it"))));
    }

    [Theory]
    [InlineData("senza", new string[0])]
    [InlineData("{{1}} e {{ 2 }} e {{1}}", new[] { "1", "2" })]
    [InlineData("{{aperta", new string[0])]
    [InlineData(null, new string[0])]
    public void Gaps_are_found_once_each(string? text, string[] gaps) => Assert.Equal(gaps, TemplateGaps.Of(text));

    private static TemplateContent Content(params TemplateComponent[] components) => new("allerta_meteo", "it", [.. components]);

    private static CloudBench Bench(string template)
    {
        var bench = new CloudBench();
        bench.Http.Get(CloudBench.Templates, $$"""{"data":[{{template}}]}""").Post(CloudBench.Messages, CloudBench.Accepted);
        return bench;
    }
}
