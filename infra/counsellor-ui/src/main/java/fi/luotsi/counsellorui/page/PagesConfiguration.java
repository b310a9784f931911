package fi.luotsi.counsellorui.page;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What pages load from us, and how the answer to a form is shown. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AfterPost.Showing())
                .addPathPatterns(Paths.signedIn())
                .addPathPatterns(Paths.FEEDBACK);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(Paths.ASSETS + "**")
                .addResourceLocations("classpath:/desk/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
        registry.addResourceHandler(Paths.WORKER)
                .addResourceLocations("classpath:/desk/")
                .setCacheControl(CacheControl.noCache());
    }
}
