// SPDX-License-Identifier: BSD-3-Clause

using System.Net;
using System.Security.Cryptography;
using WhatsUrp.CloudApi.Graph;
using WhatsUrp.CloudApi.Media;
using WhatsUrp.CloudApi.Tests.Bench;
using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Tests.Media;

public sealed class MediaTests
{
    private const string Address = "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=55";
    private const string Info = $$"""{"messaging_product":"whatsapp","url":"{{Address}}","mime_type":"audio/ogg; codecs=opus","sha256":"x","file_size":"5","id":"55"}""";

    private static readonly byte[] Bytes = "hello"u8.ToArray();

    [Fact]
    public async Task The_readme_configuration_downloads_a_medium()
    {
        await using var bench = Bench();

        Assert.Equal(Bytes, await ReadAsync(bench, new MediaReference("55", "image/jpeg", Convert.ToBase64String(SHA256.HashData(Bytes)))));
        Assert.All(bench.Http.Requests, request => Assert.Equal("Bearer token-of-san-romano", request.Authorization));
        Assert.Equal("/v26.0/55?phone_number_id=111", bench.Http.Requests[0].Path);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_medium_that_is_not_what_its_digest_says_ends_in_an_exception(bool isHexadecimal)
    {
        await using var bench = Bench();
        var digest = SHA256.HashData("other"u8);

        var fault = await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(bench, new MediaReference("55", "image/jpeg", isHexadecimal ? Convert.ToHexString(digest) : Convert.ToBase64String(digest))));

        Assert.StartsWith("WURP0531", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/x")]
    [InlineData("http://lookaside.fbsbx.com/x")]
    [InlineData("https://lookaside.fbsbx.com:8443/x")]
    [InlineData("https://lookaside.fbsbx.com.evil.example/x")]
    [InlineData("https://graph.facebook.com:444/x")]
    [InlineData("file:///etc/passwd")]
    public async Task The_token_goes_to_no_other_host(string address)
    {
        await using var bench = new CloudBench();
        bench.Http.Get("/55", Info.Replace(Address, address, StringComparison.Ordinal));

        await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(bench));
        Assert.Single(bench.Http.Requests);
    }

    [Fact]
    public async Task Media_of_a_simulator_are_fetched_from_it()
    {
        await using var bench = new CloudBench(line: options => options.BaseAddress = new Uri("http://127.0.0.1:8080"));
        bench.Http.Get("/55", Info.Replace(Address, "http://127.0.0.1:8080/media/55/bytes", StringComparison.Ordinal)).On(HttpMethod.Get, "/bytes", () => Content(Bytes));

        Assert.Equal(Bytes, await ReadAsync(bench));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var bench = new CloudBench();
        bench.Http.Get("/55", Info).On(HttpMethod.Get, "/attachments/", () => new HttpResponseMessage(HttpStatusCode.Redirect) { Headers = { Location = new Uri("https://evil.example") } });

        await Assert.ThrowsAsync<GraphUnavailableException>(() => ReadAsync(bench));
    }

    [Fact]
    public async Task An_address_that_expired_is_asked_for_again()
    {
        await using var bench = new CloudBench();
        bench.Http.Get("/55", Info).On(HttpMethod.Get, "/attachments/", () => new HttpResponseMessage(HttpStatusCode.NotFound), isOnce: true).On(HttpMethod.Get, "/attachments/", () => Content(Bytes));

        Assert.Equal(Bytes, await ReadAsync(bench));
        Assert.Equal(4, bench.Http.Requests.Count);
    }

    [Fact]
    public async Task A_medium_that_is_gone_is_nothing()
    {
        await using var bench = new CloudBench();
        bench.Http.Get("/55", """{"error":{"code":100,"error_subcode":33}}""", HttpStatusCode.BadRequest);

        Assert.Null(await bench.Get<IMediaSource>().OpenAsync(CloudBench.SanRomano, new MediaReference("55", "image/jpeg")));
    }

    [Fact]
    public async Task A_medium_that_states_too_great_a_length_is_not_read()
    {
        await using var bench = new CloudBench();
        bench.Http.Get("/55", Info).On(HttpMethod.Get, "/attachments/", () =>
        {
            var answer = Content(Bytes);
            answer.Content.Headers.ContentLength = MediaRule.Largest + 1;
            return answer;
        });

        await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(bench));
    }

    [Fact]
    public async Task A_stream_ends_in_an_exception_once_it_is_too_long()
    {
        await using var stream = new CheckedStream(new MemoryStream(new byte[11]), null, 10, null);

        await Assert.ThrowsAsync<InvalidDataException>(() => stream.CopyToAsync(Stream.Null));
        Assert.Throws<NotSupportedException>(() => stream.Length);
    }

    [Fact]
    public async Task A_transfer_that_takes_too_long_ends()
    {
        await using var bench = new CloudBench();
        var body = new StalledStream();
        bench.Http.Get("/55", Info).On(HttpMethod.Get, "/attachments/", () => new HttpResponseMessage { Content = new StreamContent(body) });
        await using var stream = (await bench.Get<IMediaSource>().OpenAsync(CloudBench.SanRomano, new MediaReference("55", "image/jpeg")))!;

        var reading = stream.ReadExactlyAsync(new byte[1]);
        bench.Time.Advance(TimeSpan.FromMinutes(2));

        await Assert.ThrowsAnyAsync<Exception>(async () => await reading);
        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task An_upload_is_a_form_with_product_type_and_file()
    {
        await using var bench = new CloudBench();
        bench.Http.Post("/111/media", """{"id":"1037543291543636"}""");
        await using var content = new MemoryStream(Bytes);

        var handle = await bench.Get<MediaClient>().UploadAsync(CloudBench.SanRomano, content, "application/pdf", "bando.pdf");

        Assert.Equal(MediaHandle.OfId("1037543291543636"), handle);
        var request = Assert.Single(bench.Http.Requests);
        Assert.Equal("multipart/form-data", request.ContentType);
        Assert.Matches("(?s)name=messaging_product\r\n\r\nwhatsapp.*name=type\r\n\r\napplication/pdf.*Content-Type: application/pdf.*name=file; filename=bando.pdf.*\r\n\r\nhello", request.Body);
        Assert.True(content.CanRead);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadGateway, "<html>")]
    [InlineData(HttpStatusCode.InternalServerError, """{"error":{"code":131016}}""")]
    [InlineData(HttpStatusCode.BadRequest, """{"error":{"code":130429}}""")]
    public async Task An_upload_that_fails_in_passing_is_sent_again_from_where_the_stream_stood(HttpStatusCode status, string answer)
    {
        await using var bench = new CloudBench();
        bench.Http.Post("/111/media", answer, status, isOnce: true).Post("/111/media", """{"id":"7"}""");
        await using var content = new MemoryStream([1, 2, .. Bytes]) { Position = 2 };

        var upload = bench.Get<MediaClient>().UploadAsync(CloudBench.SanRomano, content, "application/pdf", "bando.pdf");

        Assert.Equal(MediaHandle.OfId("7"), await bench.RunAsync(upload, TimeSpan.FromSeconds(1)));
        Assert.Equal(2, bench.Http.Requests.Count);
        Assert.All(bench.Http.Requests, request => Assert.Contains("\r\n\r\nhello\r\n--", request.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_upload_that_stays_without_an_answer_ends_after_four_attempts()
    {
        await using var bench = new CloudBench();
        bench.Http.On(HttpMethod.Post, "/111/media", (_, _) => Task.FromException<HttpResponseMessage>(new HttpRequestException(HttpRequestError.ResponseEnded)));
        var upload = bench.Get<MediaClient>().UploadAsync(CloudBench.SanRomano, new MemoryStream(Bytes), "application/pdf", "bando.pdf");

        await Assert.ThrowsAsync<GraphUnavailableException>(() => bench.RunAsync(upload, TimeSpan.FromSeconds(1)));
        Assert.Equal(4, bench.Http.Requests.Count);
    }

    [Fact]
    public async Task A_stream_that_cannot_go_back_is_uploaded_once()
    {
        await using var bench = new CloudBench();
        bench.Http.Post("/111/media", "<html>", HttpStatusCode.BadGateway);
        await using var content = new OpenStream(new MemoryStream(Bytes));

        await Assert.ThrowsAsync<GraphException>(() => bench.Get<MediaClient>().UploadAsync(CloudBench.SanRomano, content, "application/pdf", "bando.pdf"));
        Assert.Single(bench.Http.Requests);
    }

    [Fact]
    public async Task An_upload_that_is_refused_is_not_sent_again()
    {
        await using var bench = new CloudBench();
        bench.Http.Post("/111/media", """{"error":{"code":131053}}""", HttpStatusCode.BadRequest);

        await Assert.ThrowsAsync<GraphException>(() => bench.Get<MediaClient>().UploadAsync(CloudBench.SanRomano, new MemoryStream(Bytes), "application/pdf", "bando.pdf"));
        Assert.Single(bench.Http.Requests);
    }

    [Fact]
    public async Task An_upload_of_a_type_that_is_not_taken_asks_nobody()
    {
        await using var bench = new CloudBench();

        await Assert.ThrowsAsync<ArgumentException>(() => bench.Get<MediaClient>().UploadAsync(CloudBench.SanRomano, Stream.Null, "image/gif", "a.gif"));
    }

    [Theory]
    [InlineData("image/jpeg", 5 * 1024 * 1024)]
    [InlineData("image/webp", 500 * 1024)]
    [InlineData("audio/ogg; codecs=opus", 16 * 1024 * 1024)]
    public async Task An_upload_that_is_too_long_for_its_kind_ends_in_an_exception(string type, int longest)
    {
        await using var bench = new CloudBench();
        bench.Http.Post("/111/media", """{"id":"1"}""");

        await bench.Get<MediaClient>().UploadAsync(CloudBench.SanRomano, new MemoryStream(new byte[longest]), type, "a");
        var fault = await Record.ExceptionAsync(() => bench.Get<MediaClient>().UploadAsync(CloudBench.SanRomano, new MemoryStream(new byte[longest + 1]), type, "a"));

        Assert.IsType<InvalidDataException>(fault);
        Assert.Single(bench.Http.Requests);
    }

    [Fact]
    public async Task A_medium_is_deleted_by_its_id()
    {
        await using var bench = new CloudBench();
        bench.Http.Delete("/55", """{"success":true}""");

        await bench.Get<MediaClient>().DeleteAsync(CloudBench.SanRomano, "55");

        Assert.Empty(bench.Http.Uncalled);
    }

    private static CloudBench Bench()
    {
        var bench = new CloudBench();
        bench.Http.Get("/55", Info).On(HttpMethod.Get, "/attachments/", () => Content(Bytes));
        return bench;
    }

    private static HttpResponseMessage Content(byte[] bytes) => new() { Content = new ByteArrayContent(bytes) };

    private static async Task<byte[]> ReadAsync(CloudBench bench, MediaReference? medium = null)
    {
        await using var stream = (await bench.Get<IMediaSource>().OpenAsync(CloudBench.SanRomano, medium ?? new MediaReference("55", "image/jpeg")))!;
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }
}
