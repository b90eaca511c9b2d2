// SPDX-License-Identifier: BSD-3-Clause

using System.Net;
using WhatsUrp.Broadcasts;
using WhatsUrp.CloudApi.Tests.Bench;
using WhatsUrp.Messaging.Contents;
using WhatsUrp.Messaging.Templates;

namespace WhatsUrp.CloudApi.Tests.Templates;

public sealed class TemplateDirectoryTests
{
    private const string Query = CloudBench.Templates + "?fields=id,name,language,status,category,components,quality_score,parameter_format&limit=100";

    private const string Shelf = """
        {"data":[
          {"name":"allerta","language":"it","status":"APPROVED","components":[{"type":"HEADER","format":"TEXT","text":"Allerta"},{"type":"BODY","text":"Gentile {{nome}}, allerta a {{dove}} e {{dove}}."},{"type":"FOOTER","text":"Comune"}]},
          {"name":"numerato","language":"it","status":"APPROVED","components":[{"type":"BODY","text":"{{2}} e {{1}}"}]},
          {"name":"nuovo","language":"it","status":"PENDING","components":[{"type":"BODY","text":"Ciao."}]}]}
        """;

    [Fact]
    public async Task An_approved_template_that_is_filled_is_shown_as_it_would_be_read()
    {
        await using var bench = new CloudBench();
        bench.Http.Get(Query, Shelf);
        var filled = TemplateComponent.BodyOf(new Dictionary<string, string> { ["dove"] = "Naggio", ["nome"] = "«nome»" });

        Assert.Equal(new TemplateFinding.Fits("Allerta\n\nGentile «nome», allerta a Naggio e Naggio.\n\nComune"), await FindAsync(bench, new TemplateContent("allerta", "it", [filled])));
    }

    [Fact]
    public async Task What_may_not_be_sent_says_why()
    {
        await using var bench = new CloudBench();
        bench.Http.Get(Query, Shelf);

        Assert.Equal(new TemplateFinding.NotApproved("PENDING"), await FindAsync(bench, new TemplateContent("nuovo", "it")));
        Assert.Equal(new TemplateFinding.Missing(), await FindAsync(bench, new TemplateContent("allerta", "de")));
        Assert.Equal(
            new TemplateFinding.Misfit("WURP0520: the body has 2 gaps, and 1 are filled"),
            await FindAsync(bench, new TemplateContent("numerato", "it", [TemplateComponent.BodyOf("uno")])));
    }

    [Fact]
    public async Task A_platform_that_does_not_answer_leaves_it_unknown()
    {
        await using var bench = new CloudBench();
        bench.Http.Get(Query, """{"error":{"code":190,"message":"expired"}}""", HttpStatusCode.Unauthorized);

        Assert.Equal(new TemplateFinding.Unknown(), await FindAsync(bench, new TemplateContent("allerta", "it")));
    }

    private static ValueTask<TemplateFinding> FindAsync(CloudBench bench, TemplateContent content) =>
        bench.Get<ITemplateDirectory>().FindAsync(CloudBench.SanRomano, content);
}
