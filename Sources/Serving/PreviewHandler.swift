internal import FlyingFox
internal import Foundation
internal import Synchronization

/// Requests of the server, turned into questions; answers, turned into responses.
final class PreviewHandler: HTTPHandler {
    /// Nil until the port is known, which the host's name must bear.
    private let answering = Mutex<Answering?>(nil)

    func answer(by answering: Answering) { self.answering.withLock { $0 = answering } }

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
        guard let answering = answering.withLock({ $0 }) else { return HTTPResponse(statusCode: .serviceUnavailable) }
        let query = Dictionary(request.query.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        let answer = await answering.answer(
            method: request.method.rawValue, host: request.headers[.host], path: request.path, query: query)
        var headers: HTTPHeaders = [.contentType: answer.type, .contentLength: String(answer.body.count)]
        for (name, value) in Answer.headers { headers[HTTPHeader(name)] = value }
        if answer.status == .methodNotAllowed { headers[HTTPHeader("Allow")] = "GET, HEAD" }
        let body = HTTPBodySequence(data: request.method == .HEAD ? Data() : Data(answer.body), suggestedBufferSize: 64 << 10)
        return HTTPResponse(statusCode: HTTPStatusCode(answer.status.rawValue, phrase: answer.status.phrase), headers: headers, body: body)
    }
}

extension Answer.Status {
    fileprivate var phrase: String {
        switch self {
        case .ok: "OK"
        case .badRequest: "Bad Request"
        case .forbidden: "Forbidden"
        case .notFound: "Not Found"
        case .methodNotAllowed: "Method Not Allowed"
        case .internalServerError: "Internal Server Error"
        case .serviceUnavailable: "Service Unavailable"
        }
    }
}
