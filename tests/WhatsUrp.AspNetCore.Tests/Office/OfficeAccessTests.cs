// SPDX-License-Identifier: BSD-3-Clause

using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace WhatsUrp.AspNetCore.Tests.Office;

public sealed class OfficeAccessTests
{
    private const string Broadcasts = "san-romano/broadcasts";
    private const string Alert = """{"list":"emergenze","text":"Allerta."}""";

    public static TheoryData<string, string> Endpoints => new()
    {
        { "GET", Broadcasts },
        { "POST", Broadcasts },
        { "POST", $"{Broadcasts}/preview" },
        { "GET", $"{Broadcasts}/1" },
        { "PUT", $"{Broadcasts}/1" },
        { "GET", $"{Broadcasts}/1/report" },
        { "GET", $"{Broadcasts}/1/progress" },
        { "GET", $"{Broadcasts}/1/copies" },
        { "POST", $"{Broadcasts}/1/persons" },
        { "POST", $"{Broadcasts}/1/submit" },
        { "POST", $"{Broadcasts}/1/approve" },
        { "POST", $"{Broadcasts}/1/reject" },
        { "POST", $"{Broadcasts}/1/revise" },
        { "POST", $"{Broadcasts}/1/pause" },
        { "POST", $"{Broadcasts}/1/resume" },
        { "POST", $"{Broadcasts}/1/cancel" },
        { "POST", $"{Broadcasts}/1/resend" },
        { "POST", $"{Broadcasts}/1/abandon" },
        { "POST", $"{Broadcasts}/1/test" },
        { "POST", "san-romano/contacts" },
    };

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Nobody_comes_in_without_a_key_of_the_line(string method, string path)
    {
        await using var host = await OfficeHost.StartAsync();
        var verb = new HttpMethod(method);
        var body = method == "GET" ? null : Alert;

        using var without = await host.SendAsync(null, verb, path, body);
        using var wrong = await host.SendAsync("nessuno", verb, path, body);
        using var other = await host.SendAsync("neri", verb, path, body);

        Assert.Equal((401, 401, 404), ((int)without.StatusCode, (int)wrong.StatusCode, (int)other.StatusCode));
        Assert.Equal("ApiKey", without.Headers.WwwAuthenticate.ToString());
        Assert.Equal("application/problem+json", wrong.Content.Headers.ContentType!.MediaType);
        Assert.Empty(await host.Ledger.Upkeep.ReadAuditAsync(OfficeHost.SanRomano).ToListAsync());
    }

    [Fact]
    public async Task A_line_that_is_not_seen_and_one_that_is_not_there_look_the_same()
    {
        await using var host = await OfficeHost.StartAsync();

        using var hidden = await host.SendAsync("neri", HttpMethod.Get, Broadcasts);
        using var missing = await host.SendAsync("neri", HttpMethod.Get, "nessuna/broadcasts");

        Assert.Equal(await missing.Content.ReadAsStringAsync(), await hidden.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await host.SendAsync("capo", HttpMethod.Get, $"{new string('a', 65)}/broadcasts")).StatusCode);
    }

    [Fact]
    public async Task Each_role_does_its_part()
    {
        await using var host = await OfficeHost.StartAsync();

        Assert.Equal(403, (await host.CallAsync("bianchi", HttpMethod.Post, Broadcasts, Alert)).Status);
        Assert.Equal(403, (await host.CallAsync("bianchi", HttpMethod.Post, $"{Broadcasts}/1/submit")).Status);
        Assert.Equal(403, (await host.CallAsync("rossi", HttpMethod.Post, $"{Broadcasts}/1/reject")).Status);
        Assert.Equal(404, (await host.CallAsync("verdi", HttpMethod.Post, $"{Broadcasts}/1/reject", new { reason = "x" })).Status);
    }

    [Fact]
    public async Task An_author_does_not_approve_somebody_elses_broadcast_without_the_role()
    {
        await using var host = await OfficeHost.StartAsync();
        var (_, draft) = await host.CallAsync("verdi", HttpMethod.Post, Broadcasts, Alert);
        await host.CallAsync("verdi", HttpMethod.Post, $"{Broadcasts}/{draft!["id"]}/submit", new { revision = 1 });

        Assert.Equal(403, (await host.CallAsync("rossi", HttpMethod.Post, $"{Broadcasts}/{draft["id"]}/approve", new { revision = 2 })).Status);
        Assert.Equal(200, (await host.CallAsync("bianchi", HttpMethod.Post, $"{Broadcasts}/{draft["id"]}/approve", new { revision = 2 })).Status);
    }

    [Fact]
    public async Task An_author_breaks_the_glass_for_their_own_emergency_alone()
    {
        var code = Convert.ToHexString(SHA256.HashData("ponte"u8));
        await using var host = await OfficeHost.StartAsync(null, $"Broadcasts:BreakGlassCode=sha256:{code}");
        var mine = await SubmitAsync("rossi");
        var other = await SubmitAsync("verdi");
        var order = new { revision = 2, reason = "Il collega non risponde.", breakGlassCode = "ponte" };

        Assert.Equal(403, (await host.CallAsync("rossi", HttpMethod.Post, $"{Broadcasts}/{mine}/approve", new { order.revision, order.reason, breakGlassCode = "x" })).Status);
        Assert.Equal(403, (await host.CallAsync("rossi", HttpMethod.Post, $"{Broadcasts}/{other}/approve", order)).Status);
        Assert.Equal(403, (await host.CallAsync("rossi", HttpMethod.Post, $"{Broadcasts}/{mine}/approve", new { revision = 3, order.reason, order.breakGlassCode })).Status);
        Assert.Equal(409, (await host.CallAsync("rossi", HttpMethod.Post, $"{Broadcasts}/{mine}/approve", new { revision = 1, order.reason, order.breakGlassCode })).Status);
        Assert.Equal(200, (await host.CallAsync("rossi", HttpMethod.Post, $"{Broadcasts}/{mine}/approve", order)).Status);
        Assert.DoesNotContain(host.Logs.All, line => line.Contains("ponte", StringComparison.Ordinal));

        async Task<string> SubmitAsync(string who)
        {
            var (_, draft) = await host.CallAsync(who, HttpMethod.Post, Broadcasts, Alert);
            await host.CallAsync(who, HttpMethod.Post, $"{Broadcasts}/{draft!["id"]}/submit", new { revision = 1 });
            return (string)draft["id"]!;
        }
    }

    [Fact]
    public async Task Whoever_guesses_is_not_listened_to_even_with_the_right_key_until_the_window_is_over()
    {
        await using var host = await OfficeHost.StartAsync(null, "Office:MostFailures=3");
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(401, (await host.CallAsync($"tentativo {i}", HttpMethod.Get, Broadcasts)).Status);
        }

        using var locked = await host.SendAsync("rossi", HttpMethod.Get, Broadcasts);
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        using var later = await host.SendAsync("rossi", HttpMethod.Get, Broadcasts);

        Assert.Equal((429, "300", 200), ((int)locked.StatusCode, locked.Headers.RetryAfter!.ToString(), (int)later.StatusCode));
        Assert.DoesNotContain(host.Logs.All, line => line.Contains("chiave-di-prova", StringComparison.Ordinal) || line.Contains("tentativo", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Calls_without_any_key_lock_nobody_out()
    {
        await using var host = await OfficeHost.StartAsync(null, "Office:MostFailures=1");
        for (var i = 0; i < 5; i++)
        {
            using var response = await host.SendAsync(null, HttpMethod.Get, Broadcasts);
        }

        Assert.Equal(200, (await host.CallAsync("rossi", HttpMethod.Get, Broadcasts)).Status);
    }

    [Fact]
    public async Task Bodies_that_are_too_large_encoded_or_unreadable_are_refused()
    {
        await using var host = await OfficeHost.StartAsync(null, "Office:MaxBodyBytes=2048");
        var large = $$"""{"list":"emergenze","text":"{{new string('a', 3000)}}"}""";

        Assert.Equal(413, (await host.CallAsync("rossi", HttpMethod.Post, Broadcasts, large)).Status);
        Assert.Equal(413, await PostAsync(new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(large))), chunked: true));
        Assert.Equal(415, await PostAsync(new StringContent(Alert, Encoding.UTF8, "application/json"), encoding: "gzip"));
        Assert.Equal(415, await PostAsync(new StringContent(Alert, Encoding.UTF8, "text/plain")));
        string[] unreadable = ["{", "null", "[]", """{"list":5}""", """{"liste":"emergenze"}""", """{"text":"x"}""", """{"list":"emergenze","onUnknown":"x"}""",
            """{"list":"emergenze","segment":{"who":1}}""", """{"list":"emergenze","template":{"name":""}}""", """{"list":"emergenze","template":{"name":"a","slots":[{}]}}""",
            """{"list":"emergenze","notBefore":"domani"}""", $$"""{"list":"emergenze","segment":{{string.Concat(Enumerable.Repeat("""{"not":""", 40))}}{}{{new string('}', 41)}}"""];
        foreach (var body in unreadable)
        {
            Assert.Equal((body, 400), (body, (await host.CallAsync("rossi", HttpMethod.Post, Broadcasts, body)).Status));
        }

        async Task<int> PostAsync(HttpContent content, string? encoding = null, bool chunked = false)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/office/{Broadcasts}") { Content = content };
            request.Headers.Add("X-Api-Key", OfficeHost.KeyOf("rossi"));
            request.Headers.TransferEncodingChunked = chunked ? true : null;
            content.Headers.ContentType ??= new("application/json");
            if (encoding is not null)
            {
                content.Headers.ContentEncoding.Add(encoding);
            }

            using var response = await host.Http.SendAsync(request);
            return (int)response.StatusCode;
        }
    }

    [Fact]
    public async Task Nothing_answers_unless_it_is_enabled()
    {
        await using var host = await OfficeHost.StartAsync(null, "Office:Enabled=false");

        using var response = await host.SendAsync("capo", HttpMethod.Get, Broadcasts);

        Assert.Equal((404, 0L), ((int)response.StatusCode, response.Content.Headers.ContentLength));
    }

    [Fact]
    public async Task Settings_that_let_in_nobody_or_too_many_stop_the_start_with_every_fault()
    {
        var digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(OfficeHost.KeyOf("rossi"))));

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => OfficeHost.StartAsync(
            null,
            "Office:Keys:1:Name=ROSSI",
            $"Office:Keys:1:Sha256={digest}",
            "Office:Keys:2:Roles:0=boss",
            "Office:Keys:3:Sha256=segreto",
            "Office:MaxBodyBytes=1",
            "Office:OpenId:Authority=http://login.example"));

        Assert.Equal(["WURP0822", "WURP0822", "WURP0823", "WURP0824", "WURP0825", "WURP0827"], failure.Failures.Select(fault => fault[..8]).Order());
        Assert.DoesNotContain("segreto", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_of_the_provider_opens_what_its_claims_say()
    {
        var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes("una chiave di prova abbastanza lunga"));
        await using var host = await OfficeHost.StartAsync(
            builder => builder.Services.PostConfigure<JwtBearerOptions>("WhatsUrpOfficeToken", options =>
            {
                options.Configuration = new() { Issuer = "https://login.example" };
                options.TokenValidationParameters.ValidIssuer = "https://login.example";
                options.TokenValidationParameters.IssuerSigningKey = key;
                options.TokenValidationParameters.ValidateLifetime = false; // the host lives by a clock of its own
            }),
            "Office:OpenId:Authority=https://login.example",
            "Office:OpenId:Audience=whatsurp",
            "Office:OpenId:RoleNames:Redattore=author");

        Assert.Equal(HttpStatusCode.Created, await PostAsync(Token("whatsurp", "Redattore", "san-romano")));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(Token("whatsurp", "Redattore", "altrove")));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(Token("whatsurp", "author", "san-romano")));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Token("altro", "Redattore", "san-romano")));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Token("whatsurp", "Redattore", "san-romano")[..^4] + "AAAA"));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Token("whatsurp", "Redattore", "san-romano", name: "")));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(Token("whatsurp", "nessuno", "san-romano", "whatsurp:role", "admin")));
        Assert.Equal(200, (await host.CallAsync("rossi", HttpMethod.Get, Broadcasts)).Status);
        Assert.Equal("ada", (await host.Ledger.Upkeep.ReadAuditAsync(OfficeHost.SanRomano).ToListAsync()).Single().Actor);

        string Token(string audience, string role, string line, string extra = "x", string value = "x", string name = "ada") => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = "https://login.example",
            Audience = audience,
            Claims = new Dictionary<string, object> { ["preferred_username"] = name, ["roles"] = role, ["whatsurp_lines"] = line, [extra] = value },
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256),
        });

        async Task<HttpStatusCode> PostAsync(string token)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/office/{Broadcasts}") { Content = new StringContent(Alert, Encoding.UTF8, "application/json") };
            request.Headers.Authorization = new("Bearer", token);
            using var response = await host.Http.SendAsync(request);
            return response.StatusCode;
        }
    }
}
