// SPDX-License-Identifier: BSD-3-Clause

using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text;

namespace WhatsUrp.Simulator.Tests.Harness;

/// <summary>Speaks to the simulator over its socket with hand-written JSON.</summary>
internal sealed class GraphClient(Uri address, string? token = "simulated-access-token") : IDisposable
{
    public const string Number = "100000000000001";
    public const string Account = "200000000000001";
    public const string Citizen = "+393331112222";

    public HttpClient Http { get; } = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };

    public static JsonObject Text(string body = "Ciao", string to = Citizen) => Message("text", new JsonObject { ["body"] = body }, to);

    public static JsonObject Message(string kind, JsonNode content, string to = Citizen) => new()
    {
        ["messaging_product"] = "whatsapp",
        ["to"] = to,
        ["type"] = kind,
        [kind] = content,
    };

    public static JsonNode Json(string text) => JsonNode.Parse(text)!;

    public Task<Answer> SendAsync(JsonNode message, string number = Number) => PostAsync($"v26.0/{number}/messages", message.ToJsonString());

    public Task<Answer> PostAsync(string path, string json) => CallAsync(HttpMethod.Post, path, new StringContent(json, Encoding.UTF8, "application/json"));

    public Task<Answer> GetAsync(string path) => CallAsync(HttpMethod.Get, path);

    public Task<Answer> DeleteAsync(string path) => CallAsync(HttpMethod.Delete, path);

    public async Task<Answer> CallAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var response = await Http.SendAsync(request);
        return new((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(), response.Content.Headers.ContentType?.ToString(), response.Headers.RetryAfter?.Delta);
    }

    public void Dispose() => Http.Dispose();
}
